// What tells a line of code from a line of prose, each sign with its weight.

/** `weight` in logits, above zero for code: fitted on articles whose marks were taken off. */
export interface Sign {
  readonly name: string
  readonly weight: number
  readonly pattern: RegExp
}

/** Words that only a shell begins a line with, or that seldom begin another. */
export const COMMANDS =
  'apk|apt|apt-get|aws|bash|brew|bun|bundle|bunx|cargo|cd|chmod|chown|cmake|composer|conda|corepack|cp|curl|deno|dnf|docker|docker-compose|dotnet|echo|gcc|gem|gh|git|go|gradle|grep|helm|hugo|java|javac|jekyll|journalctl|kubectl|ln|ls|make|mkdir|mv|npm|npx|node|openssl|pacman|php|pip|pip3|pipx|pnpm|podman|poetry|psql|python|python3|rails|rm|rsync|ruby|rustc|rustup|scp|sed|ssh|sudo|swift|systemctl|tar|terraform|touch|uv|wget|which|yarn|yum|zig'

/** Of a line without any sign. */
export const SIGNS_BIAS = -0.56

/** Of the line without spaces at its ends. */
export const SIGNS: readonly Sign[] = [
  sign('semicolon', 2.91, /;(?:\s*(?:\/\/|\/\*|#).*)?$/),
  sign('opens', 1.99, /[{([](?:\s*(?:\/\/|#).*)?$|=>$|->$/),
  sign('comma', 1.39, /[^\s\p{L}],$|^\S+,$/u),
  sign('closes', 4.48, /^(?:[\])}>;,]+|<\/[\w.]*>|end)[;,).]*$|^[}\])]/),
  sign('comment', 6.96, /^(?:\/\/|\/\*|\*\/|\* @|<!--|--\s|;;|""")|\s\/\/\s/),
  sign('hash-comment', 5.83, /^#(?:\s|$|!|include|define|if|end|pragma|region)/),
  sign('attribute', 3.04, /^#!?\[|^@\w+(?:[.(]|$)/),
  sign(
    'prompt',
    4.86,
    /^(?:[$%❯➜>]|>>>|\.\.\.|PS [A-Z]:.*>|[\w.-]+@[\w.-]+.*[$#]|In \[\d+\]:)\s\S|^[A-Z]:\\/,
  ),
  sign(
    'command',
    1.79,
    new RegExp(
      `^(?:sudo |[A-Z_]+=\\S+ )*(?:${COMMANDS})(?: [\\w./:@-][^\\s]*(?![^\\n]*[.!?]$)|$)`,
    ),
  ),
  sign('flag', 2.23, /\s--?[a-z][\w-]*(?:[=\s]|$)/),
  sign('pipe', 0.83, /\s(?:\|\||&&|\||>>?|2>&1|<<)\s/),
  sign(
    'declares',
    2.64,
    /^(?:(?:export|default|pub(?:\(\w+\))?|public|private|protected|internal|static|async|unsafe|extern|inline|virtual|abstract|final|override|declare|readonly|mut|open)\s+)*(?:fn|func|fun|function\*?|def|class|struct|enum|impl|trait|interface|type|mod|module|namespace|protocol|extension|actor|union|macro_rules!)\s+[\w$<(*&'"`~:]+.*[({:;=\]})]|^(?:let|var|const|val|static)\s+(?:mut\s+)?[\w$[{(_*]+.*[=:;({]/,
  ),
  sign(
    'imports',
    1.92,
    /^(?:import|from|use|using|require|include|package|export|open|extern crate|#include|@import)\s+[\w{*"'<@.(:]+(?:[;:.,{}'"*/>]|\s+(?:from|import|as)\s|$)/,
  ),
  sign(
    'flow',
    2.52,
    /^(?:\}?\s*else\b|elif\b|if\b|for\b|while\b|switch\b|match\b|case\b|default:|try\b|catch\b|except\b|finally\b|with\b|return\b|throw\b|raise\b|yield\b|await\b|break\b|continue\b|loop\b|guard\b|defer\b|do\b|pass$|end$|fi$|done$|esac$).*[({:;)\]}]$|^(?:return|break|continue|pass|else|try|do|then|fi|done|end|begin|esac|loop)\b;?$/,
  ),
  sign(
    'operator',
    0.75,
    /=>|->|<-|::|&&|\|\||[!=]==?|[-+*/|&^%]=|:=|\?\.|\?\?|\+\+|\.\.=?/,
  ),
  sign('assigns', 1.64, /^[\w$.[\]"'@*&-]+(?:\s*:\s*[\w<>&[\]., ]+)?\s*[-+|:?]?=\s*\S/),
  sign('equals', 0.97, /\s=\s/),
  sign('call', 1.31, /[\w$!]\([^)]*\)?/),
  sign('method', 0.62, /[\w)\]]\.[\w$]+!?\(|^\.\w+/),
  sign(
    'identifier',
    1.11,
    /\b[a-z]+(?:_[a-z0-9]+)+\b|\b[a-z]+[a-z0-9]*[A-Z]\w*\b|\b[A-Z]+(?:_[A-Z0-9]+)+\b|\b[A-Z][a-z]+[A-Z]\w+\b/,
  ),
  sign('tag', 4.61, /^<\/?[a-zA-Z][\w.:-]*(?:\s[^>]*)?\/?>?|<\/[\w.]+>|\/>$/),
  sign('key', 4.04, /^-?\s*["']?[a-z_$][\w.$-]*["']?\??:(?:\s+\S|$)/),
  sign('json', 3.51, /^"[^"]+"\s*:\s|^["'][^"']*["'],?$/),
  sign('section', 4.25, /^\[{1,2}[\w."-]+\]{1,2}$/),
  sign('quoted', 1.93, /[(=,[{:]\s*["'`]|["'`][),;\]}]/),
  sign('path', 2.42, /^(?:~|\.{0,2})\/[\w.-]+|^\S+\/\S*\.\w{1,5}(?::\d+)?$/),
  sign(
    'output',
    5.64,
    /^(?:error|warning|note|help|info|debug)(?:\[\w+\])?: |^(?:Traceback|panic:|goroutine \d|thread '|Caused by:|Compiling |Finished |Running `|test \S+ \.\.\.|at \S+ \(|File ")|^(?:-->|\d+ +\||\||\^)|\^{2,}|~{3,}|^\d{4}[-/]\d\d[-/]\d\d[T ]\d|^={3,}|^-{4,}/,
  ),
  sign('drawing', 4.72, /[│├└─┌┐┘┤┬┴┼═║╔╗╚╝▼►]|\+--|^\|.*\|$|--+>|<--+/),
  sign('selector', 1.69, /^[.#@&:]?[\w.#:,>\s-]+\{$|^[\w-]+:\s[^;]+;$/),
  sign(
    'select',
    1.3,
    /^(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|FROM|WHERE|JOIN|LEFT JOIN|INNER JOIN|GROUP BY|ORDER BY|VALUES|BEGIN|COMMIT|WITH)\b/,
  ),
  sign('gap', -0.07, /\S(?: {3,}|\t)\S/),
  sign('number', 0.37, /^[-+(]?\d[\d\s.,:x%-]*\S{0,3}$/),
  sign('hex', 1.97, /\b0x[\da-fA-F]+\b|\b[\da-f]{8,}\b/),
  sign('variable', -0.68, /[$%]\{?\w+|\$\(|\{\{/),
  sign('words4', -1.57, /(?:^|[\s("“‘])(?:[\p{L}’'-]+,? ){3}[\p{L}’'-]+/u),
  sign('words7', -1.16, /(?:^|[\s("“‘])(?:[\p{L}’'-]+,? ){6}[\p{L}’'-]+/u),
  sign('sentence', -2.14, /\p{L}[)\]”"’'`]?[.!?…][)”"’*]?$/u),
  sign('colon', -1.94, /\p{L}{2}[)”"]?:$/u),
  sign('capital', -1.7, /^(?:\p{Lu}[\p{Ll}’']*|I|A) [\p{Ll}’']+/u),
  sign('typographic', 0.03, /[‘’“”—–…]/),
  sign(
    'function-words',
    -0.94,
    /\b(?:the|a|an|of|and|to|is|are|was|that|it|we|you|this|with|our|your|der|die|und|le|la|les|et|el|los|que|un|une|il)\b.*\b(?:the|a|an|of|and|to|is|are|was|that|it|we|you|this|with|in|on|as|be|or|our|your|der|die|und|le|la|les|et|el|los|que|un|une|il)\b/iu,
  ),
  sign(
    'pronoun',
    -0.18,
    /\b(?:I|we|you|I’m|I'm|don't|doesn't|can't|we're|it's|our|your|they)\b/,
  ),
  sign('long', -1.34, /^.{140,}/),
  sign(
    'cjk',
    -3,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}].*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u,
  ),
  sign('cjk-sentence', -2.19, /[。！？：]$/),
  sign('bullet', -2.28, /^(?:[•‣◦▪–—*+-]|\d{1,3}[.)]) /),
]

function sign(name: string, weight: number, pattern: RegExp): Sign {
  return { name, weight, pattern }
}
