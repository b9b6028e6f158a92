// Opens a file or an address in the browser of whoever asked.
import { spawn } from 'node:child_process'

const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  // `start` takes what is first in quotation marks for the title of a window.
  win32: ['cmd', '/c', 'start', ''],
}

/** Where no browser can be opened, the path that was printed has to do. */
export function openInBrowser(target: string): void {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, target], { stdio: 'ignore', detached: true })
  child.on('error', () => console.error(`Open ${target} in a browser.`))
  child.unref()
}
