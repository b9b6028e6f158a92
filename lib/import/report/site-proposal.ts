// What a source knows of the blog, as changes of the present `site.yaml`.
import { createTwoFilesPatch } from 'diff'
import { parseDocument } from 'yaml'

import { formatYamlFile, parseYamlFile } from '../../edit/lossless/index.ts'

export interface SiteProposal {
  /** The whole file as it would be. */
  readonly text: string
  /** In the unified format; empty where nothing would change. */
  readonly diff: string
}

/** Comments, the order of lines and all fields that the source knows nothing of stay. */
export function proposeSite(
  present: string,
  site: Readonly<Record<string, unknown>>,
): SiteProposal {
  const text = change(present, site)
  if (text === present) return { text, diff: '' }
  const patch = createTwoFilesPatch('a/site.yaml', 'b/site.yaml', present, text)
  return { text, diff: patch.replace(/^=+\n/, '') }
}

function change(present: string, site: Readonly<Record<string, unknown>>): string {
  try {
    const fields = parseYamlFile(present)
    return formatYamlFile({ ...fields, ...join(fields, site) })
  } catch {
    return changeDocument(present, site)
  }
}

/** What no form can edit byte for byte, such as a file with anchors, is written anew. */
function changeDocument(
  present: string,
  site: Readonly<Record<string, unknown>>,
): string {
  const document = parseDocument(present)
  if (document.errors.length > 0) return present
  const fields: unknown = document.toJS()
  for (const [name, value] of Object.entries(join(isMapping(fields) ? fields : {}, site)))
    document.set(name, document.createNode(value))
  return document.toString({ lineWidth: 0 })
}

/** Mappings are joined, and what is in them already stays. */
function join(
  present: Readonly<Record<string, unknown>>,
  site: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(site).map(([name, value]) => {
      const old = present[name]
      return [name, isMapping(old) && isMapping(value) ? { ...value, ...old } : value]
    }),
  )
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
