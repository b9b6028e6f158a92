import type { OutputDirectory } from '../../../../lib/publish/output/output-directory.ts'

type Operation = 'replace' | 'remove'

export interface FaultyOutput {
  readonly wrapOutput: (output: OutputDirectory) => OutputDirectory
  /** The error of what is about to be done to a file; undefined lets it pass. */
  fault: (operation: Operation, file: string) => Error | undefined
  /** What was done, in order: `replace a.html`. */
  readonly done: string[]
}

/** A folder whose disk fails when, and where, a test says. */
export function makeFaultyOutput(): FaultyOutput {
  const done: string[] = []
  const attempt = (operation: Operation, file: string, work: () => void) => {
    const error = faulty.fault(operation, file)
    if (error) throw error
    work()
    done.push(`${operation} ${file}`)
  }
  const faulty: FaultyOutput = {
    wrapOutput(output) {
      const replace = output.replace.bind(output)
      const remove = output.remove.bind(output)
      return Object.assign(output, {
        replace: (...[file, ...rest]: Parameters<typeof replace>) =>
          attempt('replace', file, () => replace(file, ...rest)),
        remove: (file: string) => attempt('remove', file, () => remove(file)),
      })
    },
    fault: () => undefined,
    done,
  }
  return faulty
}

/** As Node has it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: it can not be done, write`), { code })
}
