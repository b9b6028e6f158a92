// Reads of a `package.json` which release it is, and which Node it needs.
import type { Git } from '../git.ts'
import { parseVersion, type Version } from './version.ts'

export interface PackageFacts {
  readonly version?: string
  /** A range, such as `>=20.19`. */
  readonly node?: string
}

/** Of the file in a commit; nothing is known where there is none. */
export function readPackage(git: Git, commit: string): PackageFacts {
  return parsePackage(git.find('show', `${commit}:package.json`) ?? '{}')
}

export function readVersion(git: Git, commit: string): Version | undefined {
  return parseVersion(readPackage(git, commit).version ?? '')
}

/** Throws `SyntaxError` for a text that is no JSON. */
export function parsePackage(text: string): PackageFacts {
  const file: unknown = JSON.parse(text)
  const version = findText(file, 'version')
  const node = findText(findValue(file, 'engines'), 'node')
  return {
    ...(version !== undefined && { version }),
    ...(node !== undefined && { node }),
  }
}

function findText(value: unknown, key: string): string | undefined {
  const text = findValue(value, key)
  return typeof text === 'string' ? text : undefined
}

function findValue(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return new Map<string, unknown>(Object.entries(value)).get(key)
}
