import type { LoadedFile } from './representation.ts'

/** Files in memory, by path under `dist`. */
export interface FileCache {
  find(file: string): LoadedFile | undefined
  /** Reads a file, once for all who ask meanwhile, and keeps what is complete. */
  load(file: string, read: Read): Promise<LoadedFile | undefined>
  forget(files: readonly string[]): void
}

type Read = () => Promise<LoadedFile | undefined>

/** Keeps at most so many bytes, and drops first what was not asked for longest. */
export function openFileCache(maxBytes: number): FileCache {
  const memory = openMemory(maxBytes)
  const loading = new Map<string, Promise<LoadedFile | undefined>>()

  function start(file: string, read: Read): Promise<LoadedFile | undefined> {
    const promise = read()
    loading.set(file, promise)
    const end = (loaded?: LoadedFile) => {
      // Forgotten meanwhile: what was read may be old, though it is whole.
      if (loading.get(file) !== promise) return
      loading.delete(file)
      if (loaded?.isComplete) memory.keep(loaded)
    }
    promise.then(end, () => end())
    return promise
  }

  return {
    find: memory.find,
    load: (file, read) => loading.get(file) ?? start(file, read),
    forget(files) {
      for (const file of files) {
        loading.delete(file)
        memory.drop(file)
      }
    },
  }
}

function openMemory(maxBytes: number) {
  // A Map lists its keys in the order in which they were set.
  const kept = new Map<string, LoadedFile>()
  let keptBytes = 0

  function find(file: string): LoadedFile | undefined {
    const loaded = kept.get(file)
    if (loaded === undefined) return undefined
    kept.delete(file)
    kept.set(file, loaded)
    return loaded
  }

  function drop(file: string): void {
    const loaded = kept.get(file)
    if (loaded === undefined) return
    kept.delete(file)
    keptBytes -= bytesOf(loaded)
  }

  function keep(loaded: LoadedFile): void {
    drop(loaded.file)
    kept.set(loaded.file, loaded)
    keptBytes += bytesOf(loaded)
    for (const file of kept.keys()) {
      if (keptBytes <= maxBytes) return
      drop(file)
    }
  }

  return { find, drop, keep }
}

/** What keeping a file costs besides its bodies: strings, maps and headers. */
const OVERHEAD_BYTES = 4096

function bytesOf({ identity, encoded }: LoadedFile): number {
  const bodies = [identity, ...encoded.values()].map(({ body }) => body?.length ?? 0)
  return bodies.reduce((sum, bytes) => sum + bytes, OVERHEAD_BYTES)
}
