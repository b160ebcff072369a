import type { RedisScript } from './redis-scripts.ts';

/*
 * KEYS[1] is the beginning of all keys of the index of a workspace, which are in one slot:
 *   :docs    hash  document -> number        :names  hash  number -> document
 *   :pkgs    hash  token -> number           :list   list  "number token", in the order they came
 *   :p:<n>   hash  document's number -> what it lists of package n, as JSON
 *   :d:<n>   list  numbers of the packages document n lists
 *   :open    sorted set of documents' numbers that nobody sees, by the second they were begun
 *   :next    the last number given out
 *   :revision  grows when a document is seen or taken out
 * A document is written under a new number piece by piece and seen when the number is published;
 * what was listed before is taken out afterwards. So it is whole or not there, and no step is long.
 */

/** Gives a number to a document that is about to be written. */
export const beginScript: RedisScript = {
  name: 'begin',
  source: `
local number = redis.call('INCR', KEYS[1] .. ':next')
redis.call('ZADD', KEYS[1] .. ':open', redis.call('TIME')[1], number)
return number
`,
};

/** ARGV: number of the document, then token and listing by turns. */
export const writeScript: RedisScript = {
  name: 'write',
  source: `
local base, number = KEYS[1], ARGV[1]
for at = 2, #ARGV, 2 do
  local token = ARGV[at]
  local package = redis.call('HGET', base .. ':pkgs', token)
  if not package then
    package = redis.call('INCR', base .. ':next')
    redis.call('HSET', base .. ':pkgs', token, package)
    redis.call('RPUSH', base .. ':list', package .. ' ' .. token)
  end
  redis.call('HSET', base .. ':p:' .. package, number, ARGV[at + 1])
  redis.call('RPUSH', base .. ':d:' .. number, package)
end
`,
};

/** ARGV: document, its new number, or "" to take it out. Gives the number it had. */
export const publishScript: RedisScript = {
  name: 'publish',
  source: `
local base, document, number = KEYS[1], ARGV[1], ARGV[2]
local before = redis.call('HGET', base .. ':docs', document)
redis.call('INCR', base .. ':revision')
if number == '' then
  redis.call('HDEL', base .. ':docs', document)
else
  redis.call('HSET', base .. ':docs', document, number)
  redis.call('HSET', base .. ':names', number, document)
  redis.call('ZREM', base .. ':open', number)
end
if before and before ~= number then
  redis.call('HDEL', base .. ':names', before)
  redis.call('ZADD', base .. ':open', redis.call('TIME')[1], before)
  return before
end
return false
`,
};

/** ARGV: a number nobody sees any more, how many packages at once. Gives 0 when nothing is left. */
export const dropScript: RedisScript = {
  name: 'drop',
  source: `
local base, number = KEYS[1], ARGV[1]
local list = base .. ':d:' .. number
for _, package in ipairs(redis.call('LPOP', list, ARGV[2]) or {}) do
  redis.call('HDEL', base .. ':p:' .. package, number)
end
local left = redis.call('LLEN', list)
if left == 0 then redis.call('ZREM', base .. ':open', number) end
return left
`,
};

/**
 * ARGV: the revision that is known, then tokens. Gives the revision, documents by number unless they
 * are known, and for each token what documents list, by their numbers.
 */
export const findScript: RedisScript = {
  name: 'find',
  source: `
local base = KEYS[1]
local revision = redis.call('GET', base .. ':revision') or '0'
local names = revision == ARGV[1] and {} or redis.call('HGETALL', base .. ':names')
local found = { revision, names }
for at = 2, #ARGV do
  local package = redis.call('HGET', base .. ':pkgs', ARGV[at])
  found[at + 1] = package and redis.call('HGETALL', base .. ':p:' .. package) or {}
end
return found
`,
};

/** ARGV: numbers of packages. Gives 1 for each that any document lists, else 0. */
export const listedScript: RedisScript = {
  name: 'listed',
  source: `
local listed = {}
for at, package in ipairs(ARGV) do
  listed[at] = redis.call('EXISTS', KEYS[1] .. ':p:' .. package)
end
return listed
`,
};
