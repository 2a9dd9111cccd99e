export type { Finding, PointVerdict, Verdict } from '../session/types.ts'
