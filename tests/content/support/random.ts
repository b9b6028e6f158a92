export interface Random {
  /** A whole number from 0, below `limit`. */
  below(limit: number): number
  pick<Value>(values: readonly [Value, ...Value[]]): Value
  /** True once in `times`. */
  oneIn(times: number): boolean
}

/** mulberry32: the same seed gives the same sequence on every machine. */
export function makeRandom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: (values) => values[below(values.length)] ?? values[0],
    oneIn: (times) => below(times) === 0,
  }
}
