/** Written for the page: the report of nobody. */
export const EXAMPLE_REPORT = `MRI LUMBAR SPINE WITHOUT CONTRAST
Clinical question: pain in the left groin and the front of the left thigh.

Findings: The conus ends at L1. No fracture and no marrow oedema.
L1-L2: Left foraminal disc protrusion with moderate left foraminal stenosis. It compresses the left L1 nerve root.
L2-L3: Mild disc bulge. No significant canal stenosis.
L3-L4: Normal.
L4-L5: Disc desiccation with a broad-based bulge and mild facet arthropathy. Mild to moderate canal stenosis. Possible contact with the right L5 nerve root.
L5-S1: Small central disc protrusion without nerve root compression.
A simple cyst in the right kidney.

Impression: Left foraminal protrusion at L1-L2 with compression of the L1 root.`;
