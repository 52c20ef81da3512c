package org.xiaohao.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CaseEvent;
import org.xiaohao.shared.PersonId;
import org.xiaohao.shared.ProblemNumber;
import org.xiaohao.shared.UnitCode;
import org.xiaohao.support.HouseTest;

/** A chain written as the owner of the tables, in a transaction that is taken back: other tests see nothing of it. */
@HouseTest
abstract class OwnersTrail {

    static final ProblemNumber NUMBER = new ProblemNumber("XH-1999-000001");
    static final Instant NOON = Instant.parse("2026-11-20T04:00:00.123456789Z");

    @Autowired
    Flyway flyway;

    @Autowired
    DataSource application;

    private Connection connection;
    JdbcClient owner;
    Trail trail;
    TrailVerifier verifier;
    Checkpoints checkpoints;

    @BeforeEach
    void writeAChainAsTheOwner() throws SQLException {
        connection = flyway.getConfiguration().getDataSource().getConnection();
        connection.setAutoCommit(false);
        var single = new SingleConnectionDataSource(connection, true);
        owner = JdbcClient.create(single);
        trail = new Trail(owner);
        verifier = new TrailVerifier(single);
        checkpoints = new Checkpoints(owner, Clock.systemUTC());
        trail.record(event("registered", Actor.ENTERPRISE, Map.of("channel", "PORTAL")));
        trail.record(event("step.accept", person(), Map.of("step", "1", "task", "2")));
        trail.record(event("step.assign", person(), Map.of()));
    }

    @AfterEach
    void takeItBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    static Actor person() {
        return Actor.person(new PersonId("intake1"), new UnitCode("coordination-office"));
    }

    static CaseEvent event(String kind, Actor actor, Map<String, String> references) {
        return new CaseEvent(NUMBER, kind, actor, NOON, references);
    }
}
