import { expect, it } from 'vitest'
import { findTitleHeading } from '../../../../lib/content/check/fields/title-heading.ts'
import { readCpuMs } from '../../../support/cpu-ms.ts'

it.each([
  '# Tides %%secret%%',
  '# %%secret%% Tides',
  '# Tides %%%secret%%%',
  '# Tides {# secret #}',
  '# Tides <!-- secret -->',
  '# Tides {>>secret<<}',
  '# Tides {{! secret }}',
  '# Tides <%# secret %>',
  '%%\n# secret\n%%\n\n# Tides',
  '<!--\n# secret\n-->\n# Tides',
  '::: comment\n# secret\n:::\n# Tides',
  ':::: hidden\n::: note\na\n:::\n# secret\n::::\n# Tides',
  '{% comment %}\n# secret\n{% endcomment %}\n\n# Tides',
  '{{< comment >}}\n# secret\n{{< /comment >}}\n\n# Tides',
  '{::comment}\n# secret\n{:/comment}\n\n# Tides',
  '{{!--\n# secret\n--}}\n\n# Tides',
  '{/*\n# secret\n*/}\n# Tides',
  '/*\n# secret\n*/\n# Tides',
  '////\n# secret\n////\n# Tides',
  '#+BEGIN_COMMENT\n# secret\n#+END_COMMENT\n# Tides',
  '% secret\n---\n\n# Tides',
  '`a %% b` %%secret%%\n\n# Tides',
  '```\n%%\n# secret\n```\n# Tides',
])('no remark is a title: %j', (body) => {
  expect(findTitleHeading(body)?.title).toBe('Tides')
})

it.each([
  ['# Up 5%% or 10%%', 'Up 5%% or 10%%'],
  ['# Use `{# a #}` and `%%b%%`', 'Use {# a #} and %%b%%'],
  ['# Tides {#tides}', 'Tides'],
  ['```\n<!-- \n```\n# Tides -->', 'Tides -->'],
  ['a %% b\n\n# Tides', 'Tides'],
])('of %j the title is %j', (body, title) => {
  expect(findTitleHeading(body)?.title).toBe(title)
})

it('takes linear time', () => {
  const start = readCpuMs()
  for (const sign of [
    '%%a',
    '{# ',
    '<!--',
    '`',
    '``` ',
    '::: a\n',
    '{/*',
    '{{!',
    '/* \n',
  ])
    findTitleHeading(sign.repeat(100_000))
  expect(readCpuMs() - start).toBeLessThan(5000)
})
