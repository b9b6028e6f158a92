// The client of the content API as npm would have it.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { inject } from 'vitest'

/** Packs it, and installs it for programs in `folder`. Returns where it lies. */
export function installClient(folder: string): string {
  const copy = join(folder, 'client')
  cpSync(join(inject('root'), 'clients/typescript'), copy, { recursive: true })
  runTool('npm', ['pack', '--pack-destination', folder], copy)
  const installed = join(folder, 'node_modules/imprint-client')
  mkdirSync(installed, { recursive: true })
  const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  runTool('tar', ['-xzf', archive, '-C', installed, '--strip-components=1'], folder)
  return installed
}

/** Runs a command, or one of the project's tools, and returns what it prints. */
export function runTool(command: string, args: readonly string[], cwd: string): string {
  const path = [join(inject('root'), 'node_modules/.bin'), process.env.PATH]
  return execFileSync(command, args, {
    ...{ cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    env: {
      ...process.env,
      PATH: path.join(delimiter),
      npm_config_update_notifier: 'false',
    },
  })
}
