// Expressions of Liquid whose value the configuration says.
import { toAddress } from '../../folders/addresses.ts'
import { findText } from '../../folders/fields.ts'
import type { JekyllConfig } from './config.ts'

const FILTER =
  /^["']([^"'|]*)["']\s*\|\s*(?:relative_url|absolute_url|prepend\s*:\s*site\.\w+)\b/
const ROOT = /^(?:site\.(?:url|baseurl|github\.url|root)|root_url|base_path|baseurl)$/
const SITE = /^site\.(\w+)$/

/** Addresses count from the root of the site, whatever folder it lies in. */
export function readVariable({ url, fields }: JekyllConfig) {
  const hasBase = url !== undefined && new URL(url).pathname !== '/'
  const root = hasBase ? url : ''
  return (expression: string): string | undefined => {
    const inside = expression.replace(/^-|-$/g, '').trim()
    const path = FILTER.exec(inside)?.[1]
    if (path !== undefined)
      return hasBase ? toAddress(url, path) : toAddress(undefined, path)
    // `{{ site.url }}{{ site.baseurl }}/x`: the second of two says nothing.
    if (inside === 'site.baseurl' || inside === 'root_url') return root
    if (ROOT.test(inside)) return ''
    const name = SITE.exec(inside)?.[1]
    if (name !== undefined && !/mail|password|token/i.test(name))
      return findText(fields, name)
    return undefined
  }
}
