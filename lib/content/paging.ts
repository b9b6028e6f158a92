/** Articles on one page of the list `name`: the archive has longer ones. */
export function pageSizeOf(name: string): number {
  return name === 'all' ? 50 : 20
}

/** How many numbered pages there are beside the front page, which always holds a pageful. */
export function lastPageNumber(total: number, pageSize: number): number {
  return Math.max(0, Math.floor(total / pageSize) - 1)
}
