/**
 * How many random cases a test tries, and from which seed. Both are fixed, so that a red run is
 * the change's fault; `RUNS` asks for so many new cases, and `SEED` for those of a run that
 * printed it.
 */
export function readRuns(fixedRuns: number): { runs: number; seed: number } {
  const { RUNS, SEED } = process.env
  const newSeed = RUNS === undefined ? 1 : Date.now() % 2 ** 31
  return { runs: Number(RUNS ?? fixedRuns), seed: Number(SEED ?? newSeed) }
}
