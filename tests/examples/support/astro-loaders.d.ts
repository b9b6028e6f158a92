// What a loader of Astro 5 sees of `astro/loaders`; the suite goes without its 277 packages.
declare module 'astro/loaders' {
  type Data = Record<string, unknown>

  interface DataEntry<TData extends Data = Data> {
    id: string
    data: TData
    body?: string
    digest?: number | string
    rendered?: { html: string }
  }

  interface DataStore {
    get(key: string): DataEntry | undefined
    entries(): [id: string, DataEntry][]
    set<TData extends Data>(entry: DataEntry<TData>): boolean
    delete(key: string): void
  }

  export interface LoaderContext {
    store: DataStore
    meta: { get(key: string): string | undefined; set(key: string, value: string): void }
    logger: { info(message: string): void }
    parseData<TData extends Data>(entry: { id: string; data: TData }): Promise<TData>
    generateDigest(data: Data | string): string
  }

  export interface Loader {
    name: string
    load(context: LoaderContext): Promise<void>
  }
}
