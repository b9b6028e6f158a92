// What tells languages that are compiled from each other.
import type { LanguageSigns } from './language-signs.ts'

export const COMPILED: LanguageSigns = {
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
  go: [
    [
      5,
      /^package \w+\s*$|\bfunc (?:\(\w+ \*?\w+(?:\[\w+\])?\) )?\w+(?:\[[^\]]+\])?\(.*\{|\bfunc\(.*\).*\{/m,
    ],
    [
      3,
      /^\s*(?:if |for )?\w+(?:, \w+)* := |\bif err != nil\b|\bfmt\.\w+\(|\bchan \w|\bgo func\(|\bdefer \w|\bmake\((?:map|chan|\[\])/m,
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
      /\bstd::(?:cout|cerr|cin|endl|string|vector|map|set|unordered_map|unique_ptr|shared_ptr|make_\w+|move|forward|function|optional|array|pair|size_t|atomic|mutex|jthread|chrono)\b|\b(?:cout|cin|cerr)\s*(?:<<|>>)|\btemplate\s*<|\busing namespace\b|#include <(?:iostream|vector|string|map|memory|algorithm)>/,
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
}
