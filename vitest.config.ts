import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Loading the modules anew for each file took a quarter of all time. So no test may mock a module, and each puts back
    // what it changes of the process.
    isolate: false,
  },
})
