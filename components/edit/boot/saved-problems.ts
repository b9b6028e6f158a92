// Marks the files that had problems when the editor was opened, for the filter of lists.
import { PROBLEMS_KEY } from '@/lib/edit/lossless'
import type { Mirror } from './mirror.ts'
import type { EditServer } from './server.ts'
import { toMark } from './saves/versions.ts'

type Fields = Record<string, unknown>

/** The CMS hands texts over without their paths. */
export class SavedProblems {
  readonly #mirror: Pick<Mirror, 'find'>
  #paths: readonly string[] = []
  /** Made when the first text is read: by then the mirror has all. */
  #marks: ReadonlySet<string> | undefined

  constructor(mirror: Pick<Mirror, 'find'>) {
    this.#mirror = mirror
  }

  /** Without an answer no file is marked. */
  async ask(server: Pick<EditServer, 'call'>): Promise<void> {
    this.#paths = parsePaths(await server.call('problems', {}).catch(() => undefined))
  }

  note(text: string, fields: Fields): Fields {
    this.#marks ??= new Set(
      this.#paths.flatMap((path) => {
        const known = this.#mirror.find(path)?.text
        return known === undefined ? [] : [toMark(known)]
      }),
    )
    return this.#marks.has(toMark(text)) ? { ...fields, [PROBLEMS_KEY]: 'yes' } : fields
  }
}

function parsePaths(answer: unknown): string[] {
  const { paths }: { paths?: unknown } = typeof answer === 'object' ? { ...answer } : {}
  return Array.isArray(paths) ? paths.map(String) : []
}
