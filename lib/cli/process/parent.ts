// What a process owes the one that started it: room to work, and to end with it.
import { constants, setPriority } from 'node:os'
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

/** Work that nobody waits for takes what the others leave. */
export function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_LOW)
  } catch {
    // Some systems let nobody do so.
  }
}

const SHELL_LOOK_MS = 500

/**
 * npm hands a signal to the shell of its script, which ends and hands it to nobody. Calls back
 * when that has happened; never for a command that npm has not started. Returns the stop.
 */
export function onShellEnd(work: () => void): () => void {
  if (process.env.npm_lifecycle_event === undefined) return () => {}
  const shell = process.ppid
  const look = () => {
    if (process.ppid !== shell) work()
  }
  const timer = setInterval(look, SHELL_LOOK_MS).unref()
  return () => clearInterval(timer)
}
