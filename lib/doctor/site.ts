// Looks at where and when readers meet the blog: its address, its time zone, its port.
import { createServer } from 'node:net'
import { join } from 'node:path'

import { parse } from 'yaml'

import { readIfThere } from '../files/optional-file.ts'
import type { Settings } from '../settings.ts'
import { type Finding, toFinding } from './finding.ts'
import { canParseUrl } from '../text/can-parse-url.ts'

export interface SiteFacts {
  readonly url?: string
  readonly timeZone?: string
}

/** Of `site.yaml`; what is not there, or wrong, is left to `npm run check`. */
export function readSiteFacts(contentDir: string): SiteFacts {
  const text = readIfThere(join(contentDir, 'site.yaml'))?.toString() ?? ''
  const site = parseYaml(text)
  const [url, timeZone] = ['url', 'time_zone'].map((key) => site.get(key))
  return {
    ...(typeof url === 'string' && { url }),
    ...(typeof timeZone === 'string' && { timeZone }),
  }
}

function parseYaml(text: string): Map<string, unknown> {
  try {
    const value: unknown = parse(text)
    return new Map(
      Object.entries(typeof value === 'object' && value !== null ? value : {}),
    )
  } catch {
    return new Map()
  }
}

/** Names of RFC 2606 and of this machine, which no reader can open. */
const PLACEHOLDER = /^(?:localhost|127\..+|.+\.(?:example|test|invalid|local))$/

export function examineAddress({ url }: SiteFacts, { siteUrl }: Settings): Finding {
  const used = siteUrl ?? url
  if (used === undefined || !canParseUrl(used)) {
    const message = 'The blog has no address: links in feeds and previews need one'
    return toFinding('address', 'warning', message, 'Set url in site.yaml')
  }
  if (PLACEHOLDER.test(new URL(used).hostname)) {
    const message = `The address ${used} is an example`
    return toFinding(
      'address',
      'warning',
      message,
      'npm run init, or set url in site.yaml to your own',
    )
  }
  const isSame = !url || !siteUrl || toBare(url) === toBare(siteUrl)
  if (isSame) return toFinding('address', 'ok', `The address is ${used}`)
  const message = `SITE_URL is ${siteUrl}, and url in site.yaml ${url}: SITE_URL wins`
  return toFinding('address', 'warning', message, 'Unset SITE_URL, or make them alike')
}

function toBare(url: string): string {
  return url.replace(/\/+$/, '')
}

/** `machine` is the zone of this machine. */
export function examineTimeZone({ timeZone }: SiteFacts, machine: string): Finding {
  if (timeZone !== undefined) {
    const message = `Days begin by the clock of ${timeZone}; this machine has ${machine}`
    return toFinding('time-zone', 'ok', message)
  }
  if (machine === 'UTC') return toFinding('time-zone', 'ok', 'Days begin by UTC')
  return toFinding(
    'time-zone',
    'warning',
    `Days begin by UTC, since site.yaml names no zone; this machine has ${machine}`,
    `Add to site.yaml: time_zone: '${machine}'`,
  )
}

/** In use is fine where this blog is what uses it. */
export async function examinePort({ host, port }: Settings): Promise<Finding> {
  const code = await findListenError(host, port)
  if (code === undefined) return toFinding('port', 'ok', `Port ${port} is free`)
  const message = `Port ${port} of ${host} cannot be used: ${code}`
  const remedy = `Unless it is npm start that has it: PORT=${port + 1} npm start`
  return toFinding('port', 'warning', message, remedy)
}

function findListenError(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })
}
