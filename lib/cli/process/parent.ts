// Ends a process with the one that started it.
import process from 'node:process'

const LOOK_MS = 1000

/** For a process that was forked: the channel closes whichever way its parent ends. */
export function exitWithParent(): void {
  const exit = () => process.exit(0)
  process.on('disconnect', exit)
  const look = () => {
    if (!process.connected) exit()
  }
  // No event tells of a parent that ended while this process was still loading.
  look()
  setInterval(look, LOOK_MS).unref()
}
