// `images:fetch`: brings pictures of other hosts into the content folder.
import { Command } from 'commander'

import { openGuardedAgent } from '../../publish/deliveries/guarded-agent.ts'
import { parseNetworks } from '../../settings/networks.ts'
import { shortenForMessage } from '../../text/shorten.ts'
import { type Installation, readSettings } from '../process/installation.ts'
import { bringHome, type Outcome } from '../remote-pictures/bring-home.ts'
import { listRemotePictures } from '../remote-pictures/list-remote.ts'
import { countOf } from '../terminal/counts.ts'

interface ImagesFetchOptions {
  readonly dryRun?: true
  readonly allow: string
}

export function imagesFetchCommand(_: Installation): Command {
  return new Command('images:fetch')
    .description(
      'bring pictures of other hosts into content/media/, and lead texts to them',
    )
    .option('--dry-run', 'list them, and neither ask a host nor write anything')
    .option(
      '--allow <networks>',
      'private addresses to fetch from, such as 10.0.0.0/8',
      '',
    )
    .action(({ dryRun, allow }: ImagesFetchOptions) => {
      const { contentDir } = readSettings('check')
      return dryRun ? list(contentDir) : fetchPictures(contentDir, allow)
    })
}

function list(contentDir: string): void {
  const documents = listRemotePictures(contentDir)
  const pictures = documents.flatMap(({ path, pictures }) =>
    pictures.map((picture) => ({ ...picture, path })),
  )
  for (const picture of pictures) console.log(toPlace(picture))
  console.error(`${countOf(pictures.length, 'picture')} to fetch: nothing was written`)
}

async function fetchPictures(contentDir: string, allow: string): Promise<void> {
  const allowed = parseNetworks(allow, '--allow')
  const agent = openGuardedAgent(allowed, undefined, '--allow')
  try {
    report(await bringHome(contentDir, agent))
  } finally {
    await agent.destroy()
  }
}

function report(outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes) {
    const { result } = outcome
    if ('address' in result) console.log(`${toPlace(outcome)} → ${result.address}`)
    else console.error(`${toPlace(outcome)} stays: ${result.reason}`)
  }
  const failed = outcomes.filter(({ result }) => 'reason' in result).length
  console.log(`${countOf(outcomes.length - failed, 'picture')} fetched`)
  if (failed === 0) return
  console.error(`${countOf(failed, 'picture')} could not be fetched`)
  process.exitCode = 1
}

function toPlace({ path, line, column, url }: Omit<Outcome, 'result'>): string {
  return `${path}:${line}:${column} ${shortenForMessage(url)}`
}
