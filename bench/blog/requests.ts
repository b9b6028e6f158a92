// Times requests to `next start`.
import { startNext } from '../../lib/cli/process/next.ts'
import type { Measurement } from '../measure/result.ts'
import { toQuantiles } from '../quantiles.ts'
import { prepareApp } from './app-build.ts'
import { compileInto } from './compile.ts'
import { settingsOf, type Workspace } from './workspace.ts'

const REQUESTS = 400
const WARM_UP = 200

/** Requests one after the other, so one core at work, on a compiled store. */
export async function runRequests(workspace: Workspace): Promise<Measurement[]> {
  const { installation, size } = workspace
  const settings = settingsOf(workspace)
  await compileInto(installation, settings)
  await prepareApp(workspace)
  const next = await startNext(installation.root, 'start', settings)
  try {
    const article = `${next.origin}/articles/article-${String(size - 7).padStart(6, '0')}`
    const ofArticle = toQuantiles('article', await timeRequests(article))
    const ofHome = toQuantiles('home', await timeRequests(`${next.origin}/`))
    return [{ what: 'requests', size, figures: [{ ...ofArticle, ...ofHome }] }]
  } finally {
    await next.stop()
  }
}

async function timeRequests(address: string): Promise<number[]> {
  const times: number[] = []
  for (let request = 0; request < REQUESTS + WARM_UP; request += 1) {
    const started = performance.now()
    const response = await fetch(address, { headers: { 'User-Agent': 'imprint-bench' } })
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
    if (request >= WARM_UP) times.push(performance.now() - started)
  }
  return times
}
