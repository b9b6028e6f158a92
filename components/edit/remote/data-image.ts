// In the worker, what `lib/pictures/strip-metadata.ts` is elsewhere: it needs Node, and a reading
// is shown to nobody but its author.

/** A picture that stands in its address, as it is. */
export function stripDataImage(address: string): string {
  return address
}
