import type { Words } from '@/lib/words/en'
import styles from './theme-switch.module.css'

const THEMES = ['light', 'dark', 'system'] as const

// Invisible until `enhance/theme/theme-switch.ts` defines it.
export function ThemeSwitch({ words }: { readonly words: Words }) {
  return (
    <theme-switch className={styles.switch}>
      <fieldset className={styles.choices}>
        <legend className={styles.name}>{words.theme}</legend>
        {THEMES.map((value) => (
          <label key={value} className={styles.choice}>
            <input className="sr-only" type="radio" name="theme" value={value} />
            <span>{words[value]}</span>
          </label>
        ))}
      </fieldset>
    </theme-switch>
  )
}
