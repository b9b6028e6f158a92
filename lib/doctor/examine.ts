// Looks at all that a blog stands on; changes nothing, and asks no other machine.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parseSettings, type Settings, SettingsError } from '../settings.ts'
import { Git } from '../update/git.ts'
import { parsePackage } from '../update/release/package-facts.ts'
import { examineBrowser } from './browser.ts'
import { examineEditor } from './editor.ts'
import { type Finding, toFinding } from './finding.ts'
import { examineContent, examineOutput, examineState } from './folders.ts'
import { examineDisk, examineNode, examinePackages } from './machine.ts'
import { examineRepository } from './repository.ts'
import { examineAddress, examinePort, examineTimeZone, readSiteFacts } from './site.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** In the order in which things depend on each other. */
export async function examine(root: string, env: Environment): Promise<Finding[]> {
  const { node = '' } = parsePackage(readFileSync(join(root, 'package.json'), 'utf8'))
  return [
    examineNode(process.versions.node, node, env.npm_config_user_agent),
    examinePackages(root),
    ...examineRepository(new Git(root)),
    ...(await examineSettings(env)),
    examineBrowser(env),
  ]
}

async function examineSettings(env: Environment): Promise<Finding[]> {
  try {
    return await examineBlog(parseSettings(env, process.cwd(), 'start'))
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    return [toFinding('settings', 'error', error.message)]
  }
}

async function examineBlog(settings: Settings): Promise<Finding[]> {
  const site = readSiteFacts(settings.contentDir)
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return [
    examineContent(settings),
    examineAddress(site, settings),
    examineTimeZone(site, timeZone),
    examineState(settings),
    examineOutput(settings),
    examineDisk(settings.outDir),
    await examinePort(settings),
    ...examineEditor(settings, site),
  ]
}
