import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { makeLastingFolder } from '../content/support/content-folder.ts'
import { type App, requireApp } from './support/app.ts'
import { apply, fixAll, writeFirst } from './support/edits/apply-edit.ts'
import { openEditedFolder } from './support/edits/edited-folder.ts'
import { type Step, steps } from './support/edits/edits.ts'
import {
  type FullPublisher,
  openFullPublisher,
  openIncrementalPublisher,
  type IncrementalPublisher,
} from './support/publishers.ts'
import { readRuns } from './support/runs.ts'
import { listDifferences } from './support/tree.ts'

const { runs, seed } = readRuns(6)
/** For all sequences, and for making a failing one shorter. */
const LIMIT_MS = 600_000 + runs * 100_000

const START = Date.parse('2025-06-01T00:00:00Z')
const HOUR_MS = 3_600_000

const folder = makeLastingFolder()
const root = join(folder.stateDir, '..')
const content = openEditedFolder(folder.contentDir)

let app: App
let full: FullPublisher
/** Lives through all sequences, as long as none fails. */
let publisher: IncrementalPublisher | undefined
let publisherCount = 0
let time = START

const now = () => new Date(time)

beforeAll(async () => {
  app = await requireApp()
  full = openFullPublisher(app, root, folder.contentDir, now)
})

afterAll(async () => {
  await publisher?.close()
  await full?.close()
  folder.dispose()
})

it(`publishes after any edits what a publish from nothing gives, RUNS=${runs} SEED=${seed}`, {
  timeout: LIMIT_MS + 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const differences = await publishBothWays(sequence).catch(forgetAndThrow)
      // What makes the next one fail must lie in its own sequence.
      if (differences.length > 0) await forget()
      expect(differences).toEqual([])
    }),
    {
      numRuns: runs,
      seed,
      interruptAfterTimeLimit: LIMIT_MS,
      markInterruptAsFailure: true,
    },
  )
})

async function publishBothWays(sequence: readonly Step[]): Promise<string[]> {
  const next = await full.prepare()
  try {
    time = START
    writeFirst(content)
    const publisher = await takePublisher()
    await publishChanges(publisher)
    for (const step of sequence) await takeStep(publisher, step)
    do await publishChanges(publisher)
    while (!fixAll(content, publisher.blog.db))
    return listDifferences(publisher.readTree(), await next.publish())
  } finally {
    await next.discard()
  }
}

async function takePublisher(): Promise<IncrementalPublisher> {
  publisherCount += publisher ? 0 : 1
  const place = join(root, `publisher-${publisherCount}`)
  const { contentDir } = folder
  const places = { contentDir, stateDir: `${place}-state`, outDir: `${place}-dist` }
  publisher ??= await openIncrementalPublisher(app, places, now)
  return publisher
}

async function takeStep(
  publisher: IncrementalPublisher,
  { edit, after }: Step,
): Promise<void> {
  if (edit.do === 'wait') time += edit.hours * HOUR_MS
  else if (edit.do === 'restart') await publisher.restart()
  else apply(content, edit)
  if (after === 'publish') await publishChanges(publisher)
  if (after === 'look') await publishAll(publisher)
}

async function publishChanges({ blog }: IncrementalPublisher): Promise<void> {
  const { failures } = await blog.publish(content.takeChanges())
  expect([...failures]).toEqual([])
}

async function publishAll({ blog }: IncrementalPublisher): Promise<void> {
  const { failures } = await blog.publish()
  expect([...failures]).toEqual([])
}

async function forget(): Promise<void> {
  const broken = publisher
  publisher = undefined
  await broken?.close()
}

async function forgetAndThrow(error: unknown): Promise<never> {
  await forget()
  throw error
}
