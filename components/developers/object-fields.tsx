import type { DocumentedField, DocumentedObject } from '@/lib/api/documentation'
import styles from './developers.module.css'

export function ObjectFields({ name, description, fields }: DocumentedObject) {
  return (
    <section aria-labelledby={`object:${name}`} className={styles.object}>
      <h3 id={`object:${name}`}>{name}</h3>
      <p>{description}.</p>
      {fields.length > 0 && (
        <dl className={styles.list}>
          {fields.map((field) => (
            <Field key={field.name} {...field} />
          ))}
        </dl>
      )}
    </section>
  )
}

function Field({ name, type, isList, isOptional, description }: DocumentedField) {
  return (
    <div>
      <dt>
        <code>{name}</code>
        <span className={styles.type}>
          {isList && 'list of '}
          {type.split(' or ').map((part, index) => (
            <span key={part}>
              {index > 0 && ' or '}
              {/^[A-Z]/.test(part) ? <a href={`#object:${part}`}>{part}</a> : part}
            </span>
          ))}
          {isOptional && ', may be absent'}
        </span>
      </dt>
      {description && <dd>{description}</dd>}
    </div>
  )
}
