import type { CheckUp } from '../../desk/check-up.ts';
import type { RedisFacts } from './redis-facts.ts';

type Finding = Omit<CheckUp, 'name'>;

const oldestVersion = '7.0';

/** What a server would do with what it acknowledged. `among`: how many addresses there are. */
export function judgeRedis(facts: RedisFacts, among = 1): CheckUp[] {
  const findings: readonly (readonly [about: string, Finding])[] = [
    ['Redis', version(facts, among)],
    ['Redis on disk', durability(facts)],
    ['Redis in memory', eviction(facts)],
    ['Redis replicas', replicas(facts)],
  ];
  return findings.map(([about, finding]) => ({
    name: among > 1 ? `${about}, ${facts.at}` : about,
    ...finding,
  }));
}

function version({ at, name, version: is, isCluster }: RedisFacts, among: number): Finding {
  const [major = 0] = is.split('.').map(Number);
  const detail = `${name === 'Valkey' ? 'Valkey, compatible with Redis' : 'Redis'} ${is} at ${at}`;
  if (major < Number.parseInt(oldestVersion, 10)) {
    return { state: 'problem', detail, remedy: `Use Redis ${oldestVersion} or newer, or Valkey.` };
  }
  if (isCluster && among === 1) {
    const why = `${detail} is one node of a cluster`;
    return { state: 'problem', detail: why, remedy: 'Put several of its nodes into REDIS_URL.' };
  }
  return { state: 'ok', detail };
}

const safe = 'Set appendonly yes and appendfsync always.';

function durability({ appendonly, canAppend, appendfsync }: RedisFacts): Finding {
  if (appendonly === undefined) {
    return { state: 'warning', detail: 'cannot look whether appendonly is set', remedy: safe };
  }
  if (!appendonly) {
    const detail =
      'appendonly no: all work since the last snapshot is lost when the server ends or its power is cut';
    return { state: 'problem', detail, remedy: safe };
  }
  if (!canAppend) {
    const detail = 'it cannot write to its append-only file, and takes no work';
    return { state: 'problem', detail, remedy: 'Look at the disk of the server.' };
  }
  if (appendfsync === 'always') {
    return { state: 'ok', detail: 'appendfsync always: what is acknowledged is on its disk' };
  }
  const lost =
    appendfsync === undefined
      ? 'cannot look at appendfsync (CONFIG is forbidden); if it is everysec, up to one second'
      : appendfsync === 'everysec'
        ? 'appendfsync everysec: up to one second'
        : `appendfsync ${appendfsync}: what its system has not flushed, often 30 seconds,`;
  const detail = `${lost} of acknowledged work is lost on a power cut`;
  return { state: 'warning', detail, remedy: 'Set appendfsync always.' };
}

function eviction({ policy, maxmemory }: RedisFacts): Finding {
  const remedy = 'Set maxmemory-policy noeviction.';
  if (policy === undefined) {
    return { state: 'warning', detail: 'cannot look at maxmemory-policy', remedy };
  }
  if (policy === 'noeviction') return { state: 'ok', detail: 'noeviction: it forgets nothing' };
  if (maxmemory === 0) {
    const detail = `${policy}: evidence would be thrown away once maxmemory is set`;
    return { state: 'warning', detail, remedy };
  }
  const detail = `${policy}: evidence is thrown away when its memory is full`;
  return { state: 'problem', detail, remedy };
}

function replicas({ isReplica, replicas: count, minReplicas }: RedisFacts): Finding {
  if (isReplica) {
    const detail = 'this is a replica, which takes no writes';
    return { state: 'problem', detail, remedy: 'Point REDIS_URL at the primary.' };
  }
  if (count === 0) return { state: 'ok', detail: 'none: its disk holds the only copy' };
  const lost = 'a fail-over may lose writes that no replica has yet';
  const remedy = 'Set min-replicas-to-write 1 and min-replicas-max-lag 10.';
  if (minReplicas === undefined) {
    return { state: 'warning', detail: `${count}; cannot look at min-replicas; ${lost}`, remedy };
  }
  if (minReplicas === 0) return { state: 'warning', detail: `${count}; ${lost}`, remedy };
  return { state: 'ok', detail: `${count}, at least ${minReplicas} needed to write; ${lost}` };
}
