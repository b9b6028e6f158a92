// Records with the fields alone that have a value.

/** A field that is there may be absent in the result. */
export function withoutUndefined<T extends object>(
  record: T,
): { [Name in keyof T]?: Exclude<T[Name], undefined> }
export function withoutUndefined(record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  )
}
