// What tells one language of programs from another.

/** Each pattern that a block of code matches counts once, with its weight. */
export const LANGUAGE_SIGNS: Readonly<
  Record<string, readonly (readonly [weight: number, pattern: RegExp])[]>
> = {
  rust: [
    [
      3,
      /\b(?:pub(?:\(crate\))? )?fn \w+(?:<[^>]*>)?\(|\bimpl(?:<[^>]*>)? \w+|\bmacro_rules!/,
    ],
    [
      3,
      /\blet mut \w|\b(?:println|format|vec|panic|assert|assert_eq|write|todo|matches|dbg|eprintln)!\s*[([]/,
    ],
    [
      3,
      /^#!?\[(?:derive|cfg|test|allow|feature|no_std|no_mangle|tokio|wasm_bindgen|inline|repr|stable)\b/m,
    ],
    [
      3,
      /\buse (?:std|crate|core|alloc|super|tokio|serde)::|&mut \w|&'(?:a|static)\b|\bextern crate\b/,
    ],
    [
      2,
      /\b[iu](?:8|16|32|64|128|size)\b|\bf(?:32|64)\b|&str\b|\b(?:Vec|Option|Result|Box|Rc|Arc|Cell|RefCell)</,
    ],
    [
      2,
      /\|\w+(?:, \w+)*\| |\|_\|\s|\.unwrap\(\)|\.iter\(\)|\bmatch \w.*\{|\?;$|^\s*\w+\s*::\s*<|::<|\bdyn \w/m,
    ],
    [
      1,
      /\blet \w+(?:: [^=]+)? = .*;|\b\w+::\w+|\bstruct \w+|\benum \w+|\btrait \w+|\bunsafe\b|=> \w/,
    ],
  ],
  toml: [
    [3, /^\[{1,2}[\w."-]+\]{1,2}\s*(?:#.*)?$/m],
    [2, /^[\w.-]+ = (?:"[^"]*"|\{.*\}|\[.*\]?|true|false|\d+)\s*$/m],
  ],
  shell: [
    [4, /^#!\s*\/(?:usr\/)?bin\/(?:env )?(?:ba|z|k|da)?sh\b/],
    [3, /^\s*(?:\$|%|❯|➜) \S/m],
    [
      3,
      /^\s*(?:sudo |[A-Z_]+=\S+ )*(?:npm|npx|yarn|pnpm|bun|bunx|deno|cargo|rustup|git|docker|docker-compose|kubectl|helm|pip3?|pipx|poetry|uv|conda|brew|apt|apt-get|apk|dnf|yum|pacman|curl|wget|ssh|scp|rsync|chmod|chown|mkdir|rmdir|rm|cp|mv|ln|tar|systemctl|journalctl|export|source|cmake|gh|aws|terraform|gem|bundle|composer|dotnet|corepack|touch|ls|cd|sed|awk|grep)(?: [^=(){};:]|$)/m,
    ],
    [
      2,
      /^\s*(?:go (?:run|build|test|get|mod|install|tool|vet)|make(?: [\w-]+)?$|python3? [\w./-]+|node [\w./-]+|java -|javac |swift (?:build|run|test|package)|echo (?:"|\$|\w+ >))/m,
    ],
    [
      2,
      /\s--[a-z][\w-]+(?:[= ]|$)|\s-[a-zA-Z]\s|\s&& \w|\|\s*(?:grep|sed|awk|xargs|head|tail|sort|wc|jq|sh|bash)\b|2>&1|>\s*\/dev\/null|\$\(\w|\$\{?\w+\}?/,
    ],
    [2, /^\s*(?:fi|done|esac)$|^\s*if \[\[? .*\]\]?; then|^\s*for \w+ in .*; do/m],
  ],
  python: [
    [
      4,
      /^#!.*\bpython|^\s*def \w+\(.*\)(?: -> .+)?:\s*(?:#.*)?$|^\s*class \w+(?:\(.*\))?:\s*$/m,
    ],
    [
      3,
      /^\s*from [\w.]+ import \w|^\s*(?:elif .+|except(?: .+)?|with .+ as \w+|async def .+):\s*$|\bself\.\w/m,
    ],
    [
      3,
      /^>>> |\bif __name__ == |^\s*@(?:property|staticmethod|dataclass|pytest|app\.route)/m,
    ],
    [
      2,
      /^\s*import [\w.]+(?: as \w+)?(?:, \w+)*\s*$|^\s*(?:if|for|while) .+:\s*(?:#.*)?$|\bprint\(|\bNone\b|\bTrue\b|\bFalse\b|\blambda \w*:|\bf"|\bin range\(/m,
    ],
    [1, /^\s*#\s|\bdef \w+|\blen\(\w+\)|"""|\bnot \w|\bis not\b/m],
  ],
  ts: [
    [
      4,
      /\binterface \w+(?:<[^>]*>)?(?: extends [\w<>, ]+)? \{|\btype \w+(?:<[^>]*>)? = |\benum \w+ \{|\bas const\b|\bimport type\b|\bdeclare (?:module|const|function)\b/,
    ],
    [
      3,
      /(?:\(|, |const \w+|let \w+|\))\??: (?:string|number|boolean|void|unknown|any|never|Promise<|Array<|Record<|React\.\w|\w+\[\])|\w\?: \w|<T(?:,| extends |>)|\bas (?:string|number|any|unknown|HTML\w+)\b/,
    ],
    [1, /\b(?:private|public|readonly|abstract) \w+/],
  ],
  js: [
    [
      3,
      /\bconst (?:\w+|\{[^}]*\}|\[[^\]]*\]) =|\bfunction\*? ?\w*\s*\(|=>\s*[{(\w]|\bmodule\.exports\b|\brequire\(['"]/,
    ],
    [
      3,
      /^\s*import (?:[\w*{].* from )?['"]|^\s*export (?:default|const|function|class|async|\{)|\bconsole\.(?:log|error|warn)\(/m,
    ],
    [
      2,
      /\blet \w+ =|\bvar \w+ =|\b(?:document|window|process)\.\w|\bawait \w|\bnew Promise\(|===|!==|\bundefined\b|\bnull\b.*;|\basync function\b|\$\{\w|\btypeof \w/,
    ],
    [
      2,
      /\b(?:it|test|describe|expect|useState|useEffect|useRef|setTimeout|fetch)\(|\.(?:then|catch|map|filter|forEach|addEventListener|querySelector)\(/,
    ],
  ],
  jsx: [
    [
      4,
      /(?:return\s*\(?|=>\s*\(?|&&\s*\(?|^\s*|\(\s*)<(?:[A-Z]\w*(?:\.\w+)?|[a-z][\w]*)(?: [^>]*)?=\{|\bclassName=|<>|<\/>|\bonClick=\{/m,
    ],
    [3, /^\s*<[A-Z]\w*(?:\s[^>]*)?\/?>|return \(?\s*<\w|<\/[A-Z]\w*>/m],
  ],
  go: [
    [
      5,
      /^package \w+\s*$|\bfunc (?:\(\w+ \*?\w+(?:\[\w+\])?\) )?\w+(?:\[[^\]]+\])?\(.*\{|\bfunc\(.*\).*\{/m,
    ],
    [
      3,
      /\b\w+(?:, \w+)* := |\bif err != nil\b|\bfmt\.\w+\(|\bchan \w|\bgo func\(|\bdefer \w|\bmake\((?:map|chan|\[\])/,
    ],
    [
      2,
      /\btype \w+(?:\[[^\]]+\])? (?:struct|interface|func)\b|\bmap\[\w+\]|\[\]\w+\{|\*testing\.[TB]\b|\brange \w|^import \(|^\t+\w+\.\w+\(/m,
    ],
  ],
  c: [
    [4, /^\s*#\s*(?:include\s*[<"]|define |ifdef |ifndef |pragma )/m],
    [
      3,
      /\bint main\((?:void|int argc|\))|\b(?:printf|malloc|free|sizeof|memcpy|strlen|scanf)\(|\b(?:unsigned|uint\d+_t|size_t|char|struct \w+) \*?\w+(?:\[\w*\])?\s*[=;,)]/,
    ],
    [
      2,
      /\b(?:int|void|char|float|double|long) \*?\w+\(.*\)\s*[{;]|\btypedef\b|->\w+|\bNULL\b|\bint \w+(?:\[\w*\])? ?=/,
    ],
  ],
  cpp: [
    [
      5,
      /\bstd::\w+|\b(?:cout|cin|cerr)\s*(?:<<|>>)|\btemplate\s*<|\busing namespace\b|#include <(?:iostream|vector|string|map|memory|algorithm)>/,
    ],
    [
      3,
      /\bclass \w+(?: final)?(?: : public \w+)? \{|\bpublic:|\bprivate:|\bnullptr\b|\bconstexpr\b|\bvirtual \w|\bunique_ptr<|\bauto \w+ = .*;/,
    ],
  ],
  java: [
    [
      5,
      /\bpublic static void main\(|\bSystem\.out\.print|^\s*import (?:static )?(?:java|javax|org|com)\.[\w.]+;/m,
    ],
    [
      3,
      /\b(?:public|private|protected) (?:static |final |abstract )*(?:class|interface|enum|record|void|int|boolean|String|List<|Map<|[A-Z]\w*(?:<[\w, ?]+>)?) \w+|@(?:Override|Test|Autowired|Bean)\b/,
    ],
    [
      2,
      /\bnew [A-Z]\w*(?:<[\w, ]*>)?\(.*\);|\bString\[?\]? \w+|\bextends [A-Z]|\bimplements [A-Z]|\bthrows \w/,
    ],
  ],
  csharp: [
    [
      5,
      /^\s*using System(?:\.\w+)*;|\bnamespace [\w.]+|\bConsole\.Write|\bpublic (?:async )?Task/m,
    ],
    [
      3,
      /\{ get; (?:private )?(?:set|init)?;? ?\}|\bpublic (?:override |virtual |static )+\w+ \w+\(|\bvar \w+ = new \w/,
    ],
  ],
  swift: [
    [
      4,
      /\bfunc \w+(?:<[^>]+>)?\(.*\)(?: (?:async |throws )*-> [\w<>[\]?:. ]+)?\s*\{|\bguard let\b|\bif let \w+ = |\b(?:extension|protocol|actor) \w+(?:: [\w, ]+)? \{|\bimport (?:Foundation|UIKit|SwiftUI|XCTest)\b/,
    ],
    [
      3,
      /\blet \w+(?:: [\w<>[\]?: ]+)? = [^;]*$|\bvar \w+: [\w<>[\]?: ]+(?: \{|$| =)|@(?:State|Published|MainActor|available|objc|discardableResult)\b|\binit\(.*\) \{|\.\w+\(\w+: /m,
    ],
  ],
  kotlin: [
    [
      4,
      /\bfun (?:<[^>]+> )?[\w.]+\(.*\)(?:: [\w<>?]+)? ?(?:\{|=)|\bdata class\b|\bval \w+(?:: \w+)? = |\bprintln\("[^"]*\$/,
    ],
    [2, /\bvar \w+: [A-Z]\w+|\boverride fun\b|\bcompanion object\b|\bwhen ?\(/],
  ],
  ruby: [
    [
      4,
      /^\s*def (?:self\.)?\w+[?!]?(?:\(.*\))?\s*$[\s\S]*^\s*end\b|\bdo \|\w+(?:, \w+)*\|\s*$|^\s*require(?:_relative)? ['"]|\battr_(?:reader|accessor|writer)\b/m,
    ],
    [
      2,
      /\bputs \S|\.each\b|^\s*end\s*$|\bnil\b|:\w+ => |^\s*class \w+(?: < [\w:]+)?\s*$|^\s*module \w+\s*$|\bgem ['"]/m,
    ],
  ],
  php: [
    [6, /<\?php|\$this->\w|^\s*namespace \w+(?:\\\w+)*;/m],
    [4, /\$\w+ = .*;|\becho \$|\bfunction \w+\(.*\$\w+/],
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
  yaml: [
    [4, /^[\w.-]+:\s*$\n(?:\s+- |\s+[\w.-]+:)/m],
    [
      3,
      /^---\s*$|^(?:apiVersion|kind|version|name|on|jobs|services|steps|runs-on|image|uses|env|language|script|metadata|spec): ?/m,
    ],
    [2, /^\s*- [\w.-]+: |^[\w.-]+: [^\s;{(][^;{(]*$/m],
  ],
  dockerfile: [
    [
      6,
      /^FROM [\w./:-]+(?: AS \w+)?\s*$|^(?:RUN|COPY|WORKDIR|ENTRYPOINT|CMD|EXPOSE|ENV) \S/m,
    ],
  ],
  diff: [[6, /^(?:diff --git |@@ -\d+|--- a\/|\+\+\+ b\/)/m]],
}
