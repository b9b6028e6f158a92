// What the tools ask of their surroundings.
import type { EditServices } from '../services.ts'

export type ToolsServices = Omit<EditServices, 'upload' | 'remove'>
