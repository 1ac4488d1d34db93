package org.patchwork.people.entity;

/** Parental responsibility (Children Act 1989, s3) as far as Patchwork knows; only VERIFIED was seen on paper. */
public enum ParentalResponsibility {
    NONE, RECORDED, VERIFIED
}
