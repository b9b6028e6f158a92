// Six requests at once: kind to hosts, and fast.
const AT_ONCE = 6

/** Runs six tasks at once. Results keep the order; after an error no further task begins. */
export async function mapAtOnce<T, R>(
  items: T[],
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const queue = [...items.entries()].reverse()
  const work = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      results[next[0]] = await task(next[1])
    }
  }
  const workers = Array.from({ length: AT_ONCE }, work)
  await Promise.all(workers).finally(() => queue.splice(0))
  return results
}
