import { describe, expect, it } from 'vitest'

import {
  replacePlaceholders,
  toPlaceholder,
} from '../../../lib/model/placeholders/placeholder.ts'

describe('replaceTokens', () => {
  it('asks for each token and puts the values in', () => {
    const html = `<a class="x" href="${toPlaceholder('link', './b.md')}">b</a><img src="${toPlaceholder('image', 'p.svg')}" alt="">`
    const asked: string[] = []
    const resolved = replacePlaceholders(html, (kind, target) => {
      asked.push(`${kind} ${target}`)
      return `/${asked.length}`
    })
    expect(asked).toEqual(['link ./b.md', 'image p.svg'])
    expect(resolved).toBe('<a class="x" href="/1">b</a><img src="/2" alt="">')
  })

  it('drops the attribute of what can not be resolved', () => {
    const html = `<a href="${toPlaceholder('link', './b.md')}" title="t">b</a>`
    expect(replacePlaceholders(html, () => undefined)).toBe('<a title="t">b</a>')
  })

  it.each(['width', 'height', 'src', 'poster', 'data-x'])(
    'knows the attribute %s',
    (name) => {
      const html = `<x ${name}="${toPlaceholder('image', 'a')}">`
      expect(replacePlaceholders(html, () => '1')).toBe(`<x ${name}="1">`)
    },
  )

  it('hands over targets as they were written and escapes values', () => {
    const html = `<a href="${toPlaceholder('link', 'a&#x26;b&#x22;c')}">x</a>`
    const resolved = replacePlaceholders(html, (_, target) => `${target}<"&amp;>`)
    expect(resolved).toBe('<a href="a&#x26;b&#x22;c<&#x22;&#x26;amp;>">x</a>')
  })

  it('hands over the target &#x22; when that was written', () => {
    const html = `<a href="${toPlaceholder('link', '&#x26;#x22;')}">x</a>`
    let target = ''
    replacePlaceholders(html, (_, written) => {
      target = written
      return ''
    })
    expect(target).toBe('&#x22;')
  })

  it('never reads a value again, whatever is in it', () => {
    const html = `<a href="${toPlaceholder('link', 'a')}">x</a>`
    const value = `x" y="${toPlaceholder('link', 'b')}`
    expect(replacePlaceholders(html, () => value)).not.toContain(' y="')
  })

  it.each([
    '<p>link:a</p>',
    '<p title="link:a">a</p>',
    '<p>\u0001link:a\u0001</p>',
    '<p x="\u0001other:a\u0001">a</p>',
    '<p x="\u0001link:a">a</p>',
    '',
  ])('leaves %j alone', (html) => {
    expect(replacePlaceholders(html, () => 'resolved')).toBe(html)
  })
})
