// The text of an article that begins.
import { PLACEHOLDERS } from '../../../content/schema/placeholders.ts'
import { makeNewFields, type NewArticle } from '../../../site/new-article/new-fields.ts'

export interface Draft extends NewArticle {
  readonly title: string
  readonly body?: string
}

/** A draft that the check finds no fault with. */
export function renderDraft({ title, body = '', ...article }: Draft): string {
  const { author, publish_date, created_date, draft, id } = makeNewFields(article)
  return `---
title: ${quote(title)}
description: ${quote(PLACEHOLDERS.description)}
author: ${quote(author)}
publish_date: ${quote(publish_date)}
created_date: ${quote(created_date)}
tags: []
draft: ${draft}
id: ${quote(id)}
---

${body}`
}

/** As YAML. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
