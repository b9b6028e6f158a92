// What tells languages of data, queries and pages from each other.
import type { LanguageSigns } from './language-signs.ts'

export const DATA: LanguageSigns = {
  toml: [
    [3, /^\[{1,2}[\w."-]+\]{1,2}\s*(?:#.*)?$/m],
    [2, /^[\w.-]+ = (?:"[^"]*"|\{.*\}|\[.*\]?|true|false|\d+)\s*$/m],
  ],
  yaml: [
    [4, /^[\w.-]+:\s*$\n(?:\s+- |\s+[\w.-]+:)/m],
    [
      3,
      /^---\s*$|^(?:apiVersion|kind|version|name|on|jobs|services|steps|runs-on|image|uses|env|language|script|metadata|spec): ?/m,
    ],
    [2, /^\s*- [\w.-]+: |^[\w.-]+: [^\s;{(][^;{(]*$/m],
  ],
  sql: [
    [
      5,
      /^\s*(?:SELECT\s[\s\S]*\sFROM\s|INSERT INTO\s|UPDATE\s\w+\sSET\s|DELETE FROM\s|CREATE (?:OR REPLACE )?(?:TEMP(?:ORARY)? )?(?:UNIQUE )?(?:TABLE|INDEX|VIEW|DATABASE|FUNCTION|TYPE|EXTENSION|MATERIALIZED)\s|ALTER TABLE\s|DROP (?:TABLE|INDEX|VIEW)\s|EXPLAIN\s)/im,
    ],
  ],
  html: [
    [6, /<!doctype html|<html\b|<head>|<body\b/i],
    [
      4,
      /^\s*<(?:div|p|a|ul|ol|li|span|img|script|link|meta|form|input|button|table|section|article|nav|h[1-6]|header|footer|main|video|audio|iframe|style|template|slot|label|select|svg)(?:\s[^<>{}]*)?>|<\/(?:div|p|a|ul|span|section|table|form|button|main|style|template)>/im,
    ],
  ],
  css: [
    [
      5,
      /^\s*(?:[.#:][\w-]+|@(?:media|import|font-face|layer|supports|keyframes|container)\b|(?:html|body|a|p|h\d|div|ul|li|main|img|\*|button|:root)\b)[^{};=()]*(?:\([^)]*\)[^{};=]*)?\{\s*$/m,
    ],
    [
      4,
      /^\s*(?:--[\w-]+|color|background(?:-color)?|margin(?:-\w+)?|padding(?:-\w+)?|display|font(?:-\w+)?|width|height|border(?:-\w+)?|position|flex(?:-\w+)?|grid(?:-\w+)*|align-items|justify-content|text-align|line-height|max-width|opacity|transform|transition|gap): [^;]+;\s*$/m,
    ],
  ],
  dockerfile: [
    [
      6,
      /^FROM [\w./:-]+(?: AS \w+)?\s*$|^(?:RUN|COPY|WORKDIR|ENTRYPOINT|CMD|EXPOSE|ENV) \S/m,
    ],
  ],
  diff: [[6, /^(?:diff --git |@@ -\d+|--- a\/|\+\+\+ b\/)|^- \S.*$[\s\S]*^\+ \S.*$/m]],
}
