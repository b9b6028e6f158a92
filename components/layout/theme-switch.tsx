import styles from './theme-switch.module.css'

const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'System' },
] as const

// Invisible until `enhance/theme/theme-switch.ts` defines it.
export function ThemeSwitch() {
  return (
    <theme-switch className={styles.switch}>
      <fieldset className={styles.choices}>
        <legend className={styles.name}>Theme</legend>
        {THEMES.map(({ value, label }) => (
          <label key={value} className={styles.choice}>
            <input className="sr-only" type="radio" name="theme" value={value} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </theme-switch>
  )
}
