// A list that is made while somebody walks through it.

/** Walks through `values` anew whenever somebody walks through it. */
export function mapLazily<Value, Result>(
  values: Iterable<Value>,
  toResult: (value: Value) => Result,
): Iterable<Result> {
  return {
    *[Symbol.iterator]() {
      for (const value of values) yield toResult(value)
    },
  }
}
