import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The process and everything it started, directly or not. */
export function listTree(pid: number): number[] {
  const parents = listParents()
  const tree = [pid]
  // Grows while it is walked: children of children follow.
  for (const parent of tree) {
    for (const [child, itsParent] of parents) if (itsParent === parent) tree.push(child)
  }
  return tree
}

export function isAlive(pid: number): boolean {
  return listParents().some(([child]) => child === pid)
}

// Small images of Debian have no `ps`, and macOS has no `/proc`.
function listParents(): [child: number, parent: number][] {
  const lines = existsSync('/proc/self/stat') ? readProc() : readPs()
  return lines.map(([child, parent]) => [Number(child), Number(parent)])
}

function readProc(): [string, string][] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid): [string, string][] => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        // The name stands in parentheses and may hold some itself.
        const [, state, parent] = /^.*\) (\S) (\d+)/s.exec(stat) ?? []
        // A zombie has ended, and waits for its parent to collect it.
        return parent === undefined || state === 'Z' ? [] : [[pid, parent]]
      } catch {
        // It ended meanwhile.
        return []
      }
    })
}

function readPs(): [string, string][] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line): [string, string] => {
      const [pid = '', parent = ''] = line.trim().split(/\s+/)
      return [pid, parent]
    })
}
