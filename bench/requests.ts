// Times requests to `next start`.
import type { Installation } from '../lib/cli/process/installation.ts'
import { buildApp, startNext } from '../lib/cli/process/next.ts'
import { benchSettings } from './compile.ts'
import { formatQuantiles } from './quantiles.ts'

const REQUESTS = 400
const WARM_UP = 200

/** Requests one after the other, so one core at work, on a compiled store. */
export async function runRequests(
  { root }: Installation,
  contentDir: string,
  stateDir: string,
  size: number,
): Promise<string> {
  const settings = benchSettings(contentDir, stateDir)
  await buildApp(root, settings)
  const next = await startNext(root, 'start', settings)
  try {
    const article = `${next.origin}/articles/article-${String(size - 7).padStart(6, '0')}`
    const ofArticle = formatQuantiles(await timeRequests(article))
    const ofHome = formatQuantiles(await timeRequests(`${next.origin}/`))
    return `${size} articles, article: ${ofArticle}\n${size} articles, home page: ${ofHome}`
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
