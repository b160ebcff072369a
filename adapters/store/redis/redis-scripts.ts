/** A named step that Redis does as a whole. Values stay opaque: Lua never decodes JSON. */
export type RedisScript = Readonly<{ name: string; source: string }>;

/**
 * KEYS: values (hash key -> "version|json"), keys (sorted set, all scores 0), versions (hash folder
 * -> version of its last commit, with the number of commits under a name no folder can have), done
 * (what an earlier try of this commit came to).
 * ARGV: lifetime of `done` in seconds, then four lists, each after its length: checks (key,
 * version), puts (key, json), deletes (key), folders.
 * Gives the version, or the key of the conflict.
 */
export const commitScript: RedisScript = {
  name: 'commit',
  source: `
local done = redis.call('GET', KEYS[4])
if done then return tonumber(done) end
local at = 2
local function take() local value = ARGV[at]; at = at + 1; return value end
for _ = 1, tonumber(take()) do
  local key, version = take(), take()
  local value = redis.call('HGET', KEYS[1], key)
  local found = value and string.match(value, '^(%d+)|') or '0'
  if found ~= version then return key end
end
local version = redis.call('HINCRBY', KEYS[3], '\\0commits', 1)
for _ = 1, tonumber(take()) do
  local key, json = take(), take()
  redis.call('HSET', KEYS[1], key, version .. '|' .. json)
  redis.call('ZADD', KEYS[2], 0, key)
end
for _ = 1, tonumber(take()) do
  local key = take()
  redis.call('HDEL', KEYS[1], key)
  redis.call('ZREM', KEYS[2], key)
end
for _ = 1, tonumber(take()) do redis.call('HSET', KEYS[3], take(), version) end
redis.call('SET', KEYS[4], version, 'EX', ARGV[1])
return version
`,
};

/**
 * KEYS: values, keys. ARGV: first and last key as ZRANGE BYLEX takes them, how many. Gives keys and
 * values by turns. One step, because a page that lost a row on the way would look like the last one.
 */
export const listScript: RedisScript = {
  name: 'list',
  source: `
local found = redis.call('ZRANGE', KEYS[2], ARGV[1], ARGV[2], 'BYLEX', 'LIMIT', 0, ARGV[3])
local rows = {}
for at, key in ipairs(found) do
  rows[2 * at - 1] = key
  rows[2 * at] = redis.call('HGET', KEYS[1], key)
end
return rows
`,
};
