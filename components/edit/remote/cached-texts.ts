// The texts of the repository, as the CMS keeps them in the browser.

/** Where the CMS puts what it has fetched: by path, with `text` where a file has one. */
const STORE = 'file-cache'

/** `database`: `github:owner/name`. Nothing before the CMS has loaded the repository. */
export async function listCachedTexts(
  database: string,
): Promise<(readonly [path: string, text: string])[]> {
  // Opening one that is not there would make it, without the stores that the CMS wants.
  const isThere = (await indexedDB.databases()).some(({ name }) => name === database)
  if (!isThere) return []
  const db = await toPromise(indexedDB.open(database))
  try {
    if (!db.objectStoreNames.contains(STORE)) return []
    const store = db.transaction(STORE).objectStore(STORE)
    const [keys, values] = await Promise.all([
      toPromise(store.getAllKeys()),
      toPromise<unknown[]>(store.getAll()),
    ])
    return keys.flatMap((key, index) => {
      const text = textOf(values[index])
      return text === undefined ? [] : [[String(key), text] as const]
    })
  } finally {
    // An open connection would keep the CMS from changing its stores.
    db.close()
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('text' in value)) return undefined
  return typeof value.text === 'string' ? value.text : undefined
}

function toPromise<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}
