import type { Database } from '../../../../lib/content/store/database.ts'
import type { OutputDirectory } from '../../../../lib/publish/output/output-directory.ts'
import { type LightPlaces, openLightSite } from '../light/light-site.ts'

// A process of its own, started by tests/publish/killed.test.ts: publishes once, and ends
// itself as SIGKILL does at the point where the last of `until` has been seen.

export interface DeathOrder extends LightPlaces {
  /** Patterns of what has to happen, one after the other; none for a publish to its end. */
  readonly until: readonly string[]
}

const { until, ...places } = parseOrder(process.argv[2])
const left = until.map((pattern) => new RegExp(pattern))

function note(event: string): void {
  if (!left[0]?.test(event)) return
  left.shift()
  if (left.length === 0) process.kill(process.pid, 'SIGKILL')
}

function wrapOutput(output: OutputDirectory): OutputDirectory {
  const replace = output.replace.bind(output)
  const remove = output.remove.bind(output)
  return Object.assign(output, {
    replace(...[file, ...rest]: Parameters<typeof replace>) {
      replace(file, ...rest)
      note(`replace ${file}`)
    },
    remove(file: string) {
      remove(file)
      note(`remove ${file}`)
    },
  })
}

function wrapDatabase(db: Database): Database {
  const run = db.run.bind(db)
  const transaction = db.transaction.bind(db)
  return Object.assign(db, {
    run(...[sql, ...params]: Parameters<Database['run']>) {
      const count = run(sql, ...params)
      if (/(?:into|from) published_file/.test(sql)) note('row')
      return count
    },
    transaction<Result>(work: () => Result): Result {
      note('begin')
      const result = transaction(work)
      note('commit')
      return result
    },
  })
}

const site = openLightSite(places, { wrapOutput, wrapDatabase })
await site.publisher.publish()
await site.close()

// What the test wrote.
function parseOrder(text = ''): DeathOrder {
  return JSON.parse(text) as DeathOrder
}
