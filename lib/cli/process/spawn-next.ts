// Starts and ends processes of Next's command line.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import type { Settings } from '../../settings.ts'

/** Starts Next in its own process group, for `signalGroup`. */
export function spawnNext(
  root: string,
  args: readonly string[],
  settings: Settings,
  stdout: 'inherit' | 'pipe',
): ChildProcess {
  const next = join(root, 'node_modules/next/dist/bin/next')
  return spawn(process.execPath, [next, ...args], {
    cwd: root,
    // Its own process group: one signal reaches every process that Next starts.
    detached: true,
    stdio: ['ignore', stdout, 'inherit'],
    env: {
      ...toNextEnvironment(settings),
      NODE_OPTIONS: withGuard(process.env.NODE_OPTIONS),
      IMPRINT_PARENT: String(process.pid),
    },
  })
}

/** Returns the environment of every Next process. */
export function toNextEnvironment({ contentDir, stateDir, siteUrl }: Settings) {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: contentDir,
    STATE_DIR: stateDir,
    ...(siteUrl !== undefined && { SITE_URL: siteUrl }),
  }
}

// A parent that ends by SIGKILL cannot signal its children: they poll for it.
const GUARD =
  'const parent = Number(process.env.IMPRINT_PARENT);' +
  'setInterval(() => { try { process.kill(parent, 0) } catch { process.exit(1) } }, 1000).unref()'

function withGuard(options = ''): string {
  return `${options} --import=data:text/javascript,${encodeURIComponent(GUARD)}`.trim()
}

/** Resolves with the exit code; 1 after a signal. */
export async function waitForExit(child: ChildProcess): Promise<number> {
  const [code] = await once(child, 'exit')
  return code ?? 1
}

/** Signals the process and every process it started. */
export function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // ESRCH: the whole group has ended.
  }
}
