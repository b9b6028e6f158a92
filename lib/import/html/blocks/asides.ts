// What a page has for its readers beside the text: forms, share rows, buttons to sign up.
import type { Element, Root } from 'hast'
import { note, type Work } from '../rule.ts'
import { replaceElements } from '../tree/edit.ts'
import { attributeOf, hasClass, textOf } from '../tree/read.ts'

const ASIDE =
  /^(?:sharedaddy|sd-sharing.*|jp-relatedposts|addtoany.*|a2a_kit|social-?(?:share|links|buttons|icons)|share-?(?:buttons?|row|links|bar)|ssba.*|heateor.*|wp-block-(?:jetpack-)?subscriptions?|jetpack_subscription_widget|wp-block-(?:search|loginout)|mailchimp-form|mc_embed_signup|convertkit-.*|crp_related|yarpp.*|post-navigation|newsletter-signup)$/i
const FORM = /^(?:form|button|select|textarea|dialog|datalist)$/
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** Leaves them out, each with a note; words that nobody saw go without one of a loss. */
export function dropAsides(tree: Root, work: Work): void {
  replaceElements(tree, (element) => {
    if (hasClass(element, ASIDE))
      return drop(element, work, 'widget-left-out', 'A row to share or follow')
    if (element.tagName === 'input') return isBox(element) ? undefined : []
    if (FORM.test(element.tagName))
      return drop(element, work, 'form-left-out', 'A form or button')
    if (!isHidden(element)) return undefined
    return drop(element, work, 'hidden-left-out', 'A part that no reader saw')
  })
}

function drop(element: Element, work: Work, rule: string, what: string): [] {
  const words = textOf(element).replace(/\s+/g, ' ').trim()
  const shown =
    words === '' ? '' : `: “${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`
  note(work, 'guess', rule, `${what} was left out${shown}`, element)
  return []
}

function isBox(element: Element): boolean {
  return /^(?:checkbox|radio)$/i.test(attributeOf(element, 'type'))
}

// Tabs and galleries hide pictures until a script shows them.
function isHidden(element: Element): boolean {
  const isMarked =
    element.properties.hidden !== undefined && element.properties.hidden !== false
  return (
    (isMarked || HIDDEN.test(attributeOf(element, 'style'))) &&
    textOf(element).trim() !== ''
  )
}
