import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { makeLastingFolder } from '../content/support/content-folder.ts'
import { type App, requireApp } from './support/app.ts'
import { apply, mendAll, writeFirst } from './support/edits/apply-edit.ts'
import { openEditedFolder } from './support/edits/edited-folder.ts'
import { type Step, steps } from './support/edits/edits.ts'
import {
  type FullPublisher,
  openFullPublisher,
  openIncrementalPublisher,
  type IncrementalPublisher,
} from './support/publishers.ts'
import { listDifferences } from './support/tree.ts'

const RUNS = Number(process.env.RUNS ?? 60)
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31)
/** For all sequences, and for making a failing one shorter. */
const LIMIT_MS = 120_000 + RUNS * 20_000

const START = Date.parse('2025-06-01T00:00:00Z')
const HOUR_MS = 3_600_000

const folder = makeLastingFolder()
const root = join(folder.stateDir, '..')
const desk = openEditedFolder(folder.contentDir)

let app: App
let freshPress: FullPublisher
/** Lives through all sequences, as long as none fails. */
let press: IncrementalPublisher | undefined
let pressCount = 0
let time = START

const now = () => new Date(time)

beforeAll(async () => {
  app = await requireApp()
  freshPress = openFullPublisher(app, root, folder.contentDir, now)
})

afterAll(async () => {
  await press?.close()
  await freshPress?.close()
  folder.dispose()
})

it(`publishes after any edits what a publish from nothing gives, RUNS=${RUNS} SEED=${SEED}`, {
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
      numRuns: RUNS,
      seed: SEED,
      interruptAfterTimeLimit: LIMIT_MS,
      markInterruptAsFailure: true,
    },
  )
})

async function publishBothWays(sequence: readonly Step[]): Promise<string[]> {
  const fresh = await freshPress.prepare()
  try {
    time = START
    writeFirst(desk)
    const press = await takePress()
    await publishChanges(press)
    for (const step of sequence) await take(press, step)
    do await publishChanges(press)
    while (!mendAll(desk, press.blog.db))
    return listDifferences(press.readTree(), await fresh.publish())
  } finally {
    await fresh.discard()
  }
}

async function takePress(): Promise<IncrementalPublisher> {
  pressCount += press ? 0 : 1
  const place = join(root, `press-${pressCount}`)
  const { contentDir } = folder
  const places = { contentDir, stateDir: `${place}-state`, outDir: `${place}-dist` }
  press ??= await openIncrementalPublisher(app, places, now)
  return press
}

async function take(press: IncrementalPublisher, { edit, after }: Step): Promise<void> {
  if (edit.do === 'wait') time += edit.hours * HOUR_MS
  else if (edit.do === 'restart') await press.restart()
  else apply(desk, edit)
  if (after === 'publish') await publishChanges(press)
  if (after === 'look') await publishAll(press)
}

async function publishChanges({ blog }: IncrementalPublisher): Promise<void> {
  const { failures } = await blog.publish(desk.takeChanges())
  expect([...failures]).toEqual([])
}

async function publishAll({ blog }: IncrementalPublisher): Promise<void> {
  const { failures } = await blog.publish()
  expect([...failures]).toEqual([])
}

async function forget(): Promise<void> {
  const broken = press
  press = undefined
  await broken?.close()
}

async function forgetAndThrow(error: unknown): Promise<never> {
  await forget()
  throw error
}
