package org.xiaohao.process.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.xiaohao.shared.PersonId;

/** Somebody is away, up to and with a day; the receiver has the work meanwhile. */
public record Absence(UUID id, PersonId person, PersonId receiver, LocalDate until, String reason) {}
