/** Made up: what would be if a sign were found, and if it were not. */
export const NOW = {
  urgency: { level: "urgent", within: "two-weeks" },
  leading: "disc_herniation",
  chances: { disc_herniation: 0.4, hip_osteoarthritis: 0.2 },
} as const;
export const FOUND = { ...NOW, chances: { disc_herniation: 0.6, hip_osteoarthritis: 0.1 } };
export const ABSENT = {
  ...NOW,
  urgency: { level: "non-urgent", within: null },
  leading: "hip_osteoarthritis",
  chances: { disc_herniation: 0.3, hip_osteoarthritis: 0.35 },
} as const;
