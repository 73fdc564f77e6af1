/** Seeded, so that two runs see the same graphs. */
export const SEED = 20251020;

/** Numbers 0 ≤ x < 1, the same for one seed. @see Tommy Ettinger, Mulberry32 (2017) */
export function mulberry32(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Scale-free: every component needs `each` earlier ones, one in two chosen by how many already need them.
 * Provider of entry i: flat[i]; its dependent: each + floor(i / each).
 * @see Barabási, Albert (1999)
 */
export function scaleFree(n, each) {
  const random = mulberry32(SEED);
  const flat = new Int32Array((n - each) * each);
  let used = 0;
  for (let v = each; v < n; v++) {
    const first = used;
    while (used < first + each) {
      const pick = first > 0 && random() < 0.5 ? flat[Math.floor(random() * first)] : Math.floor(random() * v);
      if (!flat.subarray(first, used).includes(pick)) flat[used++] = pick;
    }
  }
  return flat;
}

/** The floor: breadth-first search over the same entries, knowing nothing of levels, kinds or groups. */
export function plainBfs(n, flat, each) {
  const start = new Int32Array(n + 1);
  for (const provider of flat) start[provider + 1]++;
  for (let v = 0; v < n; v++) start[v + 1] += start[v];
  const at = start.slice();
  const to = new Int32Array(flat.length);
  for (let i = 0; i < flat.length; i++) to[at[flat[i]]++] = each + Math.floor(i / each);
  return (source) => {
    const seen = new Uint8Array(n);
    const queue = new Int32Array(n);
    let tail = 1;
    queue[0] = source;
    seen[source] = 1;
    for (let head = 0; head < tail; head++) {
      const v = queue[head];
      for (let i = start[v], end = start[v + 1]; i < end; i++) {
        const u = to[i];
        if (seen[u] === 0) {
          seen[u] = 1;
          queue[tail++] = u;
        }
      }
    }
    return tail;
  };
}

/** The processor's time of this process in ms: a busy machine stretches the clock on the wall, not this. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const SAMPLE_MS = 5;
const WARM_UP_MS = 150;
const SLOW_MS = 5000;

/**
 * Median milliseconds of processor time of `once(i)`, after a warm-up (compiling is nobody's answer) and within a budget;
 * what is quick is done many times a sample. At least three samples, or `most`; what takes seconds is done once.
 */
export function median(once, { budget = 300, most = 51 } = {}) {
  let result;
  let guess = 0;
  const began = cpu();
  for (let i = 0; cpu() - began < WARM_UP_MS; i++) {
    const start = cpu();
    result = once(i);
    guess = Math.max(cpu() - start, 0.001);
  }
  if (guess > SLOW_MS) return { ms: guess, result };
  const batch = Math.max(1, Math.round(SAMPLE_MS / guess));
  const samples = Math.max(Math.min(3, most), Math.min(most, Math.round(budget / (guess * batch))));
  const times = [];
  for (let sample = 0; sample < samples; sample++) {
    const start = cpu();
    for (let i = 0; i < batch; i++) result = once(sample + i);
    times.push((cpu() - start) / batch);
  }
  return { ms: times.sort((a, b) => a - b)[times.length >> 1], result };
}
