// Reads what decides on addresses, before anything else is loaded.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'

/**
 * `site.yaml` of the content folder that the environment names. Empty where it can not be read:
 * the check names what is wrong with it, with line and column.
 * @param {string} folder that `CONTENT_DIR` counts from
 * @returns {Record<string, unknown>}
 */
export function readSiteFile(folder) {
  const file = resolve(folder, process.env.CONTENT_DIR || 'content', 'site.yaml')
  try {
    const fields = parse(readFileSync(file, 'utf8'))
    return typeof fields === 'object' && fields !== null ? fields : {}
  } catch {
    return {}
  }
}

/**
 * Puts the shapes of addresses into the environment, for this process and those that it starts.
 * @param {Record<string, unknown>} fields
 */
export function exportAddresses({ addresses }) {
  process.env.IMPRINT_ADDRESSES = addresses ? JSON.stringify(addresses) : ''
}
